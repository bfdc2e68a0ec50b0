/*
 * claim_regions: the name of another region in a region's own text, where
 * nothing is compared: it may have been taken over from there.
 */
#include "article/claim_reading.h"

void claims_of_regions(Reading *reading)
{
    static const char *const cues[] = {"hoger",    "lager",     "meer",       "minder",       "dan",       "laagste",
                                       "hoogste",  "alleen",    "vergeleken", "andere",       "net als",   "zoals",
                                       "naast",    "ook in",    "grens",      "buur",         "verschil",  "gelijk",
                                       "evenveel", "tegenover", "buiten",     "vergelijking", "vergelijk", "beide",
                                       "zowel",    "krapste",   "elders",     "rest",         "achter",    "gevolgd",
                                       "voorop",   "plaats",    NULL};
    const Region *own = reading->context->region;
    if (!reading->context->regional || reading_has_any(reading, cues))
        return;
    for (size_t i = 0; i < reading->region_count; i++)
        if (reading->regions[i].region == own)
            return;
    for (size_t i = 0; i < reading->region_count; i++) {
        const NameHit *hit = &reading->regions[i];
        bool sibling = hit->region != own && str_equal(hit->region->level, own->level);
        static const char *const ways[] = {"naar", "uit", "richting", "tot", NULL};
        bool way = hit->at && (reading_is_one_of(reading, hit->at - 1, ways) ||
                               (hit->at > 1 && reading_is(reading, hit->at - 1, "de") &&
                                reading_is_one_of(reading, hit->at - 2, ways)));
        if (!sibling || way || reading->exempt[hit->at])
            continue;
        diag_warning(reading->diags, reading_place(reading, hit->at, hit->end), "claim-region",
                     "this text is about " STR_FMT ", and names " STR_FMT, STR_ARG(own->name),
                     STR_ARG(hit->region->name));
        diag_hint(reading->diags,
                  "was it taken over from another region? Write {geen-cijfer} behind it when it is meant");
        claim_add_fact(reading, "style", NULL);
    }
}

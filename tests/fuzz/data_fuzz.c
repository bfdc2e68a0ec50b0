/*
 * Fuzzes the forms of data files: tidy, wide, statline, statweb, odata3 and
 * odata4, each with a mapping as in sources.yaml. The first byte chooses the
 * form; then comes the file and, behind a NUL, the publisher's code lists.
 */
#include "base/yaml.h"
#include "data/codebook.h"
#include "data/form.h"
#include "fuzz/fuzz_project.h"

#define HEAD "file: f\n"
#define A    "werkenden"
#define B    "werklozen"

typedef struct Entry {
    const char *form;
    const char *yaml;
} Entry;

static const Entry entries[] = {
    {"tidy", HEAD},
    {"wide", HEAD "across: regions\nseries: " A "\ntimes: 1000\n"},
    {"wide", HEAD "region: nl\nmeasures:\n  Beroepsbevolking|Werkend: {series: " A ", times: 1000}\n"
                  "  Werkloos: {series: " B "}\n"},
    {"wide", HEAD "region_column: Regio\nregions: {Utrecht: utrecht}\nwhere: {Eenheid: x 1000}\nseries: " A "\n"},
    {"statline", HEAD "region_column: RegioS\nwhere: {Branche: T001081}\nother_regions: skip\nmeasures:\n"
                      "  Vacatures_1: {series: " A ", times: 1000}\n  Gevuld_2: {series: " B "}\n"},
    {"statline", HEAD "region_column: Regio's\nwhere: {Geslacht: Totaal}\nempty: missing\nmeasures:\n"
                      "  Percentage: {series: " A "}\n  Bevolking/Totaal (x 1 000): {series: " B "}\n"},
    {"statweb", HEAD "region: nl\nwhere: {Geslacht: Mannen}\nmeasures:\n  Beroepsbevolking: {series: " A "}\n"
                     "  Beroepsbevolking/Werkloos: {series: " B ", times: 1}\n"},
    {"odata3", HEAD "region_column: RegioS\nmeasures:\n  Vacatures_1:\n"
                    "    - {series: " A ", times: 1000, where: {Branche: Alle activiteiten}}\n"
                    "  Totaal_2: {series: " B ", where: {Branche: \"300013\"}}\n"},
    {"odata3", HEAD "region: nl\nwhere: {Kenmerk: 1}\nempty: impossible\nmeasures:\n  Totaal_1: {series: " A "}\n"},
    {"odata4", HEAD "region_column: RegioS\nwhere: {Geslacht: T001038}\nmeasures:\n"
                    "  Beroepsbevolking: {series: " A ", times: 1000}\n  M2: {series: " B "}\n"},
};
enum { ENTRIES = sizeof entries / sizeof *entries };

/* What sources.yaml says of the file; made once for each form. */
static const DataSource *source_of(size_t index)
{
    static DataSource sources[ENTRIES];
    static Arena *arena;
    if (sources[index].reader)
        return &sources[index];
    arena = arena ? arena : arena_create();
    Diags *diags = diags_create(arena);
    const Source *file = source_create(arena, STR("sources.yaml"), str_from(entries[index].yaml));
    const Value *node = yaml_read(arena, file, 0, file->text.len, diags);
    sources[index] = (DataSource){.id = STR("f"), .file = STR("f"), .node = node, .usable = true};
    sources[index].decimal = index == 4 || index == 3 || index == 6 ? '.' : ',';
    sources[index].form = str_from(entries[index].form);
    sources[index].reader = form_get(sources[index].form, node->place, diags);
    require(diags->count == 0);
    return &sources[index];
}

static void check_list(const ObservationList *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const Observation *observation = &list->items[i];
        require(observation->series && observation->region && observation->period.kind && observation->source);
        require(observation->value.scale >= 0 && observation->value.scale <= DECIMAL_MAX_DIGITS);
    }
}

static const char *const lists[] = {"codes-Perioden.json",     "codes-RegioS.json", "measure-codes.json", "Perioden.json",
                                     "DataProperties.json", "RegioS.json"};

/* A folder with the data and beside it the code lists, all of them the same file. */
static Str folder_of(const char *data, const char *list)
{
    static bool made;
    if (!made) {
        made = true;
        fuzz_make_link("f", data);
        for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
            fuzz_make_link(lists[i], list);
    }
    return fuzz_folder();
}

static void read_codes(FormReader *reader)
{
    CodeBook *book = codebook_of_metadata(reader, STR("DataProperties.json"), form_file_place(reader));
    if (!book)
        return;
    codebook_measures(book);
    codebook_dimension(book, STR("RegioS"));
    codebook_dimension(book, STR("Perioden"));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!size)
        return 0;
    const Dataset *dataset = fuzz_project()->charts.base->dataset;
    SeriesList series = {dataset->series_source, dataset->series, dataset->series_count, dataset->series_by_id};
    Str rest = {(const char *)bytes + 1, size - 1};
    Str data = str_cut(&rest, '\0');
    Str folder = folder_of(fuzz_file(0, data.data, data.len), fuzz_file(1, rest.data, rest.len));
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    ObservationList list = {.arena = arena};
    const DataSource *source = source_of(bytes[0] % ENTRIES);
    FormReader reader = {arena, folder, source, dataset->regions, &series, &list, diags};
    source->reader->read(&reader);
    check_list(&list);
    if (rest.len && source->reader->is_text)
        read_codes(&reader);
    fuzz_check_diags(diags);
    return 0;
}

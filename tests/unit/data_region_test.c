/* data/region: one region by id, code, name and what CBS prints; and what is wrong with a list of regions. */
#include "data_project.h"

static Regions *load(const char *text)
{
    project_folder = "tests/build/regions";
    mkdir("tests/build", 0777);
    mkdir(project_folder, 0777);
    project_write("regions.yaml", text);
    project_diags = diags_create(project_arena);
    return regions_load(project_arena, STR("tests/build/regions/regions.yaml"), project_diags);
}

static const char *const healthy =
    "levels: [land, provincie, gemeente]\n"
    "regions:\n"
    "  - id: nl\n    name: Nederland\n    level: land\n    codes: [NL01]\n    short: NL\n    in: in Nederland\n"
    "  - id: gemeente-utrecht\n    name: Utrecht\n    full_name: gemeente Utrecht\n    level: gemeente\n"
    "    parent: utrecht\n    codes: [GM0344]\n"
    "  - id: utrecht\n    name: Utrecht\n    full_name: provincie Utrecht\n    in: in de provincie Utrecht\n"
    "    level: provincie\n    parent: nl\n    codes: [PV26, \"UT01  \"]\n    aliases: [Utrecht (provincie)]\n    "
    "short: UT\n"
    "    tile: [4, 5]\n"
    "  - {id: fryslan, name: Fryslân, level: provincie, parent: nl, codes: [PV21], aliases: [Friesland (PV)]}\n"
    "  - {id: zwolle, name: Zwolle, level: gemeente, codes: [GM0193]}\n"
    "  - {id: eigen, name: Eigen Gebied, level: gemeente}\n";

static Str id_of(const Region *region)
{
    return region ? region->id : STR("none");
}

static void regions_are_read(void)
{
    Regions *regions = load(healthy);
    CHECK_CLEAN();
    CHECK_INT(regions->count, 6);
    const Region *utrecht = region_find(regions, STR("utrecht"));
    CHECK_STR(utrecht->full_name, "provincie Utrecht");
    CHECK_STR(utrecht->in_phrase, "in de provincie Utrecht");
    CHECK_STR(utrecht->short_name, "UT");
    CHECK_INT(utrecht->tile_column, 4);
    CHECK_INT(utrecht->tile_row, 5);
    CHECK_STR(id_of(utrecht->parent), "nl");
    CHECK_INT(utrecht->index, 2);
    CHECK_INT(utrecht->code_count, 2);
    const Region *zwolle = region_find(regions, STR("zwolle"));
    CHECK_STR(zwolle->full_name, "Zwolle");
    CHECK_STR(zwolle->in_phrase, "in Zwolle");
    CHECK_STR(zwolle->short_name, "Zwolle");
    CHECK(!zwolle->parent);
    CHECK_STR(id_of(region_find(regions, STR("gemeente-utrecht"))->parent), "utrecht"); /* declared later */
}

static void codes_may_be_padded(void)
{
    Regions *regions = load(healthy);
    CHECK_STR(id_of(region_find_code(regions, STR("PV26"))), "utrecht");
    CHECK_STR(id_of(region_find_code(regions, STR("PV26  "))), "utrecht");
    CHECK_STR(id_of(region_find_code(regions, STR("UT01"))), "utrecht");
    CHECK_STR(id_of(region_find_code(regions, STR("NL01  "))), "nl");
    CHECK_STR(id_of(region_find_code(regions, STR("PV2"))), "none");
    CHECK_STR(id_of(region_find_code(regions, STR(""))), "none");
}

static void a_shared_name_finds_neither(void)
{
    Regions *regions = load(healthy);
    CHECK_STR(id_of(region_find_name(regions, STR("Utrecht"))), "none");
    CHECK_STR(id_of(region_find_name(regions, STR("provincie Utrecht"))), "utrecht");
    CHECK_STR(id_of(region_find_name(regions, STR("Fryslân"))), "fryslan");
    CHECK_STR(id_of(region_find_name(regions, STR("Friesland (PV)"))), "fryslan");
}

static void cbs_labels_need_their_suffix(void)
{
    Regions *regions = load(healthy);
    CHECK_STR(id_of(region_find_label(regions, STR("Nederland"))), "nl");
    CHECK_STR(id_of(region_find_label(regions, STR("Utrecht (PV)"))), "utrecht");
    CHECK_STR(id_of(region_find_label(regions, STR("Utrecht (gemeente) "))), "gemeente-utrecht");
    CHECK_STR(id_of(region_find_label(regions, STR("Utrecht"))), "none");
    CHECK_STR(id_of(region_find_label(regions, STR("Fryslân"))), "none"); /* only "Fryslân (PV)" is printed */
    CHECK_STR(id_of(region_find_label(regions, STR("Friesland (PV)"))), "fryslan");
    CHECK_STR(id_of(region_find_label(regions, STR("Zwolle"))), "zwolle");
    CHECK_STR(id_of(region_find_label(regions, STR("Eigen Gebied"))), "eigen");
    CHECK_STR(id_of(region_find_label(regions, STR("Utrecht (provincie)"))), "utrecht");
}

static void codes_are_told_from_words(void)
{
    CHECK(region_is_code(STR("PV26")));
    CHECK(region_is_code(STR("PV26  ")));
    CHECK(region_is_code(STR("GM0344")));
    CHECK(region_is_code(STR("WK034401")));
    CHECK(!region_is_code(STR("PV2")));
    CHECK(!region_is_code(STR("Utrecht")));
    CHECK(!region_is_code(STR("pv26")));
    CHECK(!region_is_code(STR("T001081")));
    CHECK(!region_is_code(STR("")));
}

static void an_unknown_region_gets_a_hint(void)
{
    Regions *regions = load(healthy);
    CHECK(!region_get(regions, STR("utrect"), (Place){0}, project_diags));
    CHECK_ERROR("region-unknown", "did you mean 'utrecht'");
    regions = load(healthy);
    CHECK(!region_get(regions, STR("PV21"), (Place){0}, project_diags));
    CHECK_ERROR("region-unknown", "'fryslan'");
    regions = load(healthy);
    CHECK(!region_get(regions, STR("Fryslân"), (Place){0}, project_diags));
    CHECK_ERROR("region-unknown", "'fryslan'");
}

static void check_list(const char *regions, const char *code, const char *words)
{
    Str text = arena_printf(project_arena,
                            "levels: [land, provincie]\nregions:\n"
                            "  - {id: nl, name: Nederland, level: land, codes: [NL01]}\n%s",
                            regions);
    load(arena_cstr(project_arena, text));
    CHECK_ERROR(code, words);
}

static void slips_are_told(void)
{
    check_list("  - {id: nl, name: Nog een, level: land}\n", "region-duplicate", "'nl'");
    check_list("  - {id: b, name: B, level: land, codes: [NL01]}\n", "region-duplicate", "code 'NL01'");
    check_list("  - {id: b, name: B, level: land, aliases: [X]}\n  - {id: c, name: C, level: land, aliases: [X]}\n",
               "region-duplicate", "alias 'X'");
    check_list("  - {id: Noord Holland, name: B, level: land}\n", "region-id", "noord-holland");
    check_list("  - {id: \"-x\", name: B, level: land}\n", "region-id", "web address");
    check_list("  - {id: b, name: B, level: provinsie}\n", "region-level", "did you mean 'provincie'");
    check_list("  - {id: b, name: B, level: provincie, parent: ln}\n", "region-unknown", "'ln'");
    check_list("  - {id: b, name: B, level: land, parent: nl}\n", "region-parent", "no larger");
    check_list("  - {id: b, name: B, level: provincie, parent: b}\n", "region-parent", "'levels'");
    check_list("  - {id: b, level: land}\n", "yaml-missing", "'name'");
    check_list("  - {id: b, name: B, level: land, code: [X]}\n", "yaml-unknown", "did you mean 'codes'");
    check_list("  - {id: b, name: B, level: land, codes: [[X]]}\n", "yaml-kind", "texts");
    check_list("  - {id: b, name: B, level: land, tile: [0, 3]}\n", "region-tile", "from 1 to 12");
    check_list("  - {id: b, name: B, level: land, tile: [3]}\n", "region-tile", "[3, 4]");
    check_list("  - utrecht\n", "yaml-kind", "a region must be");
    load("levels: land\nregions: []\n");
    CHECK_CODE(project_diags, "yaml-kind");
    load("levels: [[a]]\nregions: []\n");
    CHECK_ERROR("yaml-kind", "a level");
    load("regios: []\n");
    CHECK_CODE(project_diags, "yaml-unknown");
    project_diags = diags_create(project_arena);
    Regions *none = regions_load(project_arena, STR("tests/build/regions/niet.yaml"), project_diags);
    CHECK_CODE(project_diags, "file-missing");
    CHECK_STR(id_of(region_find(none, STR("nl"))), "none");
}

int main(void)
{
    project_arena = arena_create();
    RUN(regions_are_read);
    RUN(codes_may_be_padded);
    RUN(a_shared_name_finds_neither);
    RUN(cbs_labels_need_their_suffix);
    RUN(codes_are_told_from_words);
    RUN(an_unknown_region_gets_a_hint);
    RUN(slips_are_told);
    arena_free(project_arena);
    return check_done();
}

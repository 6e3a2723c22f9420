// The texts below stdlib/, embedded when this file is compiled. A new module has two lines here and two for its words,
// in the order of the paths; a test holds the list against the directory.
#include "StandardLibrary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text_bench[] = {
#embed "../../stdlib/bench.kvaom"
};
static const unsigned char text_budget[] = {
#embed "../../stdlib/budget.kvaom"
};
static const unsigned char text_data_budget[] = {
#embed "../../stdlib/data/budget.kvaom"
};
static const unsigned char text_data_debt[] = {
#embed "../../stdlib/data/debt.kvaom"
};
static const unsigned char text_data_income[] = {
#embed "../../stdlib/data/income.kvaom"
};
static const unsigned char text_data_kostra[] = {
#embed "../../stdlib/data/kostra.kvaom"
};
static const unsigned char text_data_price[] = {
#embed "../../stdlib/data/price.kvaom"
};
static const unsigned char text_data_staff[] = {
#embed "../../stdlib/data/staff.kvaom"
};
static const unsigned char text_debt[] = {
#embed "../../stdlib/debt.kvaom"
};
static const unsigned char text_demo[] = {
#embed "../../stdlib/demo.kvaom"
};
static const unsigned char text_forecast[] = {
#embed "../../stdlib/forecast.kvaom"
};
static const unsigned char text_income[] = {
#embed "../../stdlib/income.kvaom"
};
static const unsigned char text_intermun[] = {
#embed "../../stdlib/intermun.kvaom"
};
static const unsigned char text_kostra[] = {
#embed "../../stdlib/kostra.kvaom"
};
static const unsigned char text_measure[] = {
#embed "../../stdlib/measure.kvaom"
};
static const unsigned char text_meeting[] = {
#embed "../../stdlib/meeting.kvaom"
};
static const unsigned char text_price[] = {
#embed "../../stdlib/price.kvaom"
};
static const unsigned char text_project[] = {
#embed "../../stdlib/project.kvaom"
};
static const unsigned char text_staff[] = {
#embed "../../stdlib/staff.kvaom"
};
static const unsigned char text_target[] = {
#embed "../../stdlib/target.kvaom"
};
static const unsigned char words_bench[] = {
#embed "../../stdlib/words/bench.txt"
};
static const unsigned char words_budget_prose_1[] = {
#embed "../../stdlib/words/budget-prose-1.txt"
};
static const unsigned char words_budget_prose_2[] = {
#embed "../../stdlib/words/budget-prose-2.txt"
};
static const unsigned char words_budget[] = {
#embed "../../stdlib/words/budget.txt"
};
static const unsigned char words_common[] = {
#embed "../../stdlib/words/common.txt"
};
static const unsigned char words_debt_prose[] = {
#embed "../../stdlib/words/debt-prose.txt"
};
static const unsigned char words_debt[] = {
#embed "../../stdlib/words/debt.txt"
};
static const unsigned char words_demo[] = {
#embed "../../stdlib/words/demo.txt"
};
static const unsigned char words_forecast[] = {
#embed "../../stdlib/words/forecast.txt"
};
static const unsigned char words_income[] = {
#embed "../../stdlib/words/income.txt"
};
static const unsigned char words_intermun[] = {
#embed "../../stdlib/words/intermun.txt"
};
static const unsigned char words_kostra_arts[] = {
#embed "../../stdlib/words/kostra-arts.txt"
};
static const unsigned char words_kostra_functions[] = {
#embed "../../stdlib/words/kostra-functions.txt"
};
static const unsigned char words_kostra_works[] = {
#embed "../../stdlib/words/kostra-works.txt"
};
static const unsigned char words_kostra[] = {
#embed "../../stdlib/words/kostra.txt"
};
static const unsigned char words_measure[] = {
#embed "../../stdlib/words/measure.txt"
};
static const unsigned char words_meeting[] = {
#embed "../../stdlib/words/meeting.txt"
};
static const unsigned char words_price_prose_1[] = {
#embed "../../stdlib/words/price-prose-1.txt"
};
static const unsigned char words_price_prose_2[] = {
#embed "../../stdlib/words/price-prose-2.txt"
};
static const unsigned char words_price[] = {
#embed "../../stdlib/words/price.txt"
};
static const unsigned char words_project[] = {
#embed "../../stdlib/words/project.txt"
};
static const unsigned char words_staff_prose_1[] = {
#embed "../../stdlib/words/staff-prose-1.txt"
};
static const unsigned char words_staff_prose_2[] = {
#embed "../../stdlib/words/staff-prose-2.txt"
};
static const unsigned char words_staff[] = {
#embed "../../stdlib/words/staff.txt"
};
static const unsigned char words_target[] = {
#embed "../../stdlib/words/target.txt"
};
static const unsigned char text_version[] = {
#embed "../../stdlib/VERSION"
};

static const KvaomStandardLibraryText texts[] = {
  {"bench.kvaom", text_bench, sizeof text_bench},
  {"budget.kvaom", text_budget, sizeof text_budget},
  {"data/budget.kvaom", text_data_budget, sizeof text_data_budget},
  {"data/debt.kvaom", text_data_debt, sizeof text_data_debt},
  {"data/income.kvaom", text_data_income, sizeof text_data_income},
  {"data/kostra.kvaom", text_data_kostra, sizeof text_data_kostra},
  {"data/price.kvaom", text_data_price, sizeof text_data_price},
  {"data/staff.kvaom", text_data_staff, sizeof text_data_staff},
  {"debt.kvaom", text_debt, sizeof text_debt},
  {"demo.kvaom", text_demo, sizeof text_demo},
  {"forecast.kvaom", text_forecast, sizeof text_forecast},
  {"income.kvaom", text_income, sizeof text_income},
  {"intermun.kvaom", text_intermun, sizeof text_intermun},
  {"kostra.kvaom", text_kostra, sizeof text_kostra},
  {"measure.kvaom", text_measure, sizeof text_measure},
  {"meeting.kvaom", text_meeting, sizeof text_meeting},
  {"price.kvaom", text_price, sizeof text_price},
  {"project.kvaom", text_project, sizeof text_project},
  {"staff.kvaom", text_staff, sizeof text_staff},
  {"target.kvaom", text_target, sizeof text_target},
  {"words/bench.txt", words_bench, sizeof words_bench},
  {"words/budget-prose-1.txt", words_budget_prose_1, sizeof words_budget_prose_1},
  {"words/budget-prose-2.txt", words_budget_prose_2, sizeof words_budget_prose_2},
  {"words/budget.txt", words_budget, sizeof words_budget},
  {"words/common.txt", words_common, sizeof words_common},
  {"words/debt-prose.txt", words_debt_prose, sizeof words_debt_prose},
  {"words/debt.txt", words_debt, sizeof words_debt},
  {"words/demo.txt", words_demo, sizeof words_demo},
  {"words/forecast.txt", words_forecast, sizeof words_forecast},
  {"words/income.txt", words_income, sizeof words_income},
  {"words/intermun.txt", words_intermun, sizeof words_intermun},
  {"words/kostra-arts.txt", words_kostra_arts, sizeof words_kostra_arts},
  {"words/kostra-functions.txt", words_kostra_functions, sizeof words_kostra_functions},
  {"words/kostra-works.txt", words_kostra_works, sizeof words_kostra_works},
  {"words/kostra.txt", words_kostra, sizeof words_kostra},
  {"words/measure.txt", words_measure, sizeof words_measure},
  {"words/meeting.txt", words_meeting, sizeof words_meeting},
  {"words/price-prose-1.txt", words_price_prose_1, sizeof words_price_prose_1},
  {"words/price-prose-2.txt", words_price_prose_2, sizeof words_price_prose_2},
  {"words/price.txt", words_price, sizeof words_price},
  {"words/project.txt", words_project, sizeof words_project},
  {"words/staff-prose-1.txt", words_staff_prose_1, sizeof words_staff_prose_1},
  {"words/staff-prose-2.txt", words_staff_prose_2, sizeof words_staff_prose_2},
  {"words/staff.txt", words_staff, sizeof words_staff},
  {"words/target.txt", words_target, sizeof words_target},
};

KvaomStandardLibraryText kvaom_standard_library_version(void) {
  KvaomStandardLibraryText text = {"VERSION", text_version, sizeof text_version};
  return text;
}

size_t kvaom_standard_library_count(void) { return sizeof texts / sizeof texts[0]; }

KvaomStandardLibraryText kvaom_standard_library_text(size_t position) { return texts[position]; }

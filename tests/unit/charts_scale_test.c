#include "check.h"
#include "charts/scale.h"

static void values_lie_where_they_belong(void)
{
    LinearScale scale = {0, 10, 300, 20}; /* a y axis: up is smaller */
    CHECK(linear_scale_at(&scale, 0) == 300);
    CHECK(linear_scale_at(&scale, 10) == 20);
    CHECK(linear_scale_at(&scale, 5) == 160);
    CHECK(linear_scale_at(&scale, -5) == 440);
}

static void periods_lie_at_equal_distances(void)
{
    TimeScale scale = time_scale(100, 104, 40, 80);
    CHECK(time_scale_at(&scale, 100) == 40);
    CHECK(time_scale_at(&scale, 104) == 80);
    CHECK(time_scale_at(&scale, 101) == 50);
    CHECK(time_scale_border(&scale, 101) == 45);
}

static void one_period_lies_in_the_middle(void)
{
    TimeScale scale = time_scale(7, 7, 40, 80);
    CHECK(time_scale_at(&scale, 7) == 60);
    CHECK(time_scale_border(&scale, 7) == 60);
}

int main(void)
{
    RUN(values_lie_where_they_belong);
    RUN(periods_lie_at_equal_distances);
    RUN(one_period_lies_in_the_middle);
    return check_done();
}

with sums as (
  select
    material,
    sum(cast(share as decimal(19, 6)) * cast(value_added as decimal(19, 3))) as value_used,
    sum(cast(share as decimal(19, 6))) as shares_total,
    sum(case when value_added is null then cast(share as decimal(19, 6)) else 0 end) as shares_without_sector
  from use_shares
  group by material
),
largest as (
  select coalesce(nullif(cast(:largest_value_added as double), 0), max(cast(value_added as double))) as value_added
  from use_shares
),
-- The index is printed once per material, on the row of each stage.
printed as (
  select material, year, max(cast(si_ei as double)) as si_ei, max(cast(economic_importance as double)) as published
  from published
  where year = :shares_year
  group by material, year
)
select
  p.material, cast(p.year as integer) as year,
  cast(s.value_used as double) * p.si_ei * 10 / l.value_added as economic_importance,
  p.published,
  cast(s.shares_total as double) as shares_total,
  cast(s.shares_without_sector as double) as shares_without_sector,
  p.si_ei
from printed p
cross join largest l
left join sums s on s.material = p.material

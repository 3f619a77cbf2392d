-- Sums are exact decimals and each index is one division, so that the same shares always give the same bytes.
with sides as (
  select bloc, year, product, partner, value, place_extra, place_all,
    case when inside then cast(0 as decimal(19, 3)) else cast(value as decimal(19, 3)) end as extra,
    cast(value as decimal(19, 3)) as total
  from supplies
),
sums as (
  select
    bloc, year, product,
    cast(sum(extra) as decimal(18, 3)) as imports_extra,
    cast(sum(total) as decimal(18, 3)) as imports_all,
    sum(extra * extra) as squares_extra,
    sum(total * total) as squares_all,
    cast(sum(case when extra > 0 then 1 else 0 end) as integer) as suppliers_extra,
    cast(count(*) as integer) as suppliers_all,
    max(case when place_extra = 1 then partner end) as top_supplier_extra,
    max(case when place_extra = 1 then value end) as top_value_extra,
    max(case when place_all = 1 then partner end) as top_supplier_all,
    max(case when place_all = 1 then value end) as top_value_all
  from sides
  group by bloc, year, product
)
select
  bloc, year, product, imports_extra, imports_all,
  cast(squares_extra as double) / nullif(cast(imports_extra as double) * cast(imports_extra as double), 0) as hhi_extra,
  suppliers_extra,
  top_supplier_extra,
  case when imports_extra > 0 then cast(top_value_extra as double) / cast(imports_extra as double) end as top_share_extra,
  cast(squares_all as double) / nullif(cast(imports_all as double) * cast(imports_all as double), 0) as hhi_all,
  suppliers_all,
  top_supplier_all,
  case when imports_all > 0 then cast(top_value_all as double) / cast(imports_all as double) end as top_share_all
from sums

-- Indicators of dependence on suppliers outside the inside bloc, for that bloc and every bloc within it.
-- Sums are exact decimals and each indicator is one division, so that the same flows always give the same bytes.
with members as (
  select bloc, member as country from memberships
),
-- A bloc with a member outside is left out: flows between outsiders need not be in the table.
within as (
  select m.bloc
  from members m
  left join (select country from members where bloc = :inside) i on i.country = m.country
  group by m.bloc
  having count(*) = count(i.country)
),
blocs as (
  select m.bloc, m.country from members m join within w on w.bloc = m.bloc
  union
  select country as bloc, country from members where bloc = :inside
),
insiders as (
  select country from members where bloc = :inside
),
rows_wanted as (
  select b.bloc, p.year, p.product
  from (select distinct bloc from blocs) b
  cross join (select distinct cast(year as integer) as year, product from flows) p
),
bought as (
  select cast(f.year as integer) as year, f.product, f.exporter, f.importer, f.value, e.country is not null as inside
  from flows f
  join insiders i on i.country = f.importer
  left join insiders e on e.country = f.exporter
  where f.exporter <> f.importer
),
suppliers as (
  select b.bloc, t.year, t.product, t.exporter, cast(sum(t.value) as decimal(19, 3)) as value
  from bought t
  join blocs b on b.country = t.importer
  where not t.inside
  group by b.bloc, t.year, t.product, t.exporter
),
concentration as (
  select bloc, year, product, cast(sum(value) as decimal(18, 3)) as extra, sum(value * value) as squares, max(value) as top_value
  from suppliers
  group by bloc, year, product
),
imports as (
  select c.bloc, c.year, c.product, c.extra, c.squares, c.top_value, min(s.exporter) as top_supplier
  from concentration c
  join suppliers s on s.bloc = c.bloc and s.year = c.year and s.product = c.product and s.value = c.top_value and s.value > 0
  group by c.bloc, c.year, c.product, c.extra, c.squares, c.top_value
),
-- Summed by member first, so that only sums are handed on to the blocs.
bought_inside as (
  select b.bloc, t.year, t.product, cast(sum(t.value) as decimal(18, 3)) as intra
  from (select year, product, importer, sum(value) as value from bought where inside group by year, product, importer) t
  join blocs b on b.country = t.importer
  group by b.bloc, t.year, t.product
),
sold as (
  select cast(f.year as integer) as year, f.product, f.exporter,
    sum(f.value) as total,
    sum(case when i.country is null then f.value else 0 end) as extra
  from flows f
  join insiders e on e.country = f.exporter
  left join insiders i on i.country = f.importer
  where f.exporter <> f.importer
  group by f.year, f.product, f.exporter
),
exports as (
  select b.bloc, t.year, t.product, cast(sum(t.total) as decimal(18, 3)) as total, cast(sum(t.extra) as decimal(18, 3)) as extra
  from sold t
  join blocs b on b.country = t.exporter
  group by b.bloc, t.year, t.product
),
amounts as (
  select
    r.bloc, r.year, r.product,
    coalesce(i.extra, cast(0 as decimal(18, 3))) as imports_extra,
    coalesce(n.intra, cast(0 as decimal(18, 3))) as imports_intra,
    coalesce(x.total, cast(0 as decimal(18, 3))) as exports_total,
    coalesce(x.extra, cast(0 as decimal(18, 3))) as exports_extra,
    i.squares, i.top_supplier, i.top_value
  from rows_wanted r
  left join imports i on i.bloc = r.bloc and i.year = r.year and i.product = r.product
  left join bought_inside n on n.bloc = r.bloc and n.year = r.year and n.product = r.product
  left join exports x on x.bloc = r.bloc and x.year = r.year and x.product = r.product
),
indicators as (
  select
    bloc, year, product, imports_extra, imports_intra, exports_total, exports_extra,
    cast(squares as double) / nullif(cast(imports_extra as double) * cast(imports_extra as double), 0) as cdi1,
    cast(imports_extra as double) / nullif(cast(imports_extra + imports_intra as double), 0) as cdi2,
    cast(imports_extra as double) / nullif(cast(exports_total as double), 0) as cdi3,
    cast(imports_extra as double) / nullif(cast(exports_extra as double), 0) as cdi3_extra,
    top_supplier,
    case when imports_extra > 0 then cast(top_value as double) / cast(imports_extra as double) end as top_share
  from amounts
)
select
  bloc, year, product, imports_extra, imports_intra, exports_total, exports_extra,
  cdi1, cdi2, cdi3, cdi3_extra, top_supplier, top_share,
  case
    when cast(imports_extra as double) < cast(:value_at_least as double) then null
    when imports_extra = 0 then false
    else cdi1 > cast(:concentration_above as double)
      and cdi2 > cast(:scarcity_above as double)
      -- No exports at all: nothing made inside could stand in for the imports, so the third test is met.
      and coalesce(case when :cdi3_denominator = 'extra' then cdi3_extra else cdi3 end > cast(:substitutability_above as double), true)
  end as dependent
from indicators

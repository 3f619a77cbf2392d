-- Imports of the inside bloc, of every bloc within it and of each member, by supplier; own exports of the bloc do not count.
with members as (
  select bloc, member as country from memberships
),
insiders as (
  select country from members where bloc = :inside
),
-- A bloc with a member outside is left out: flows between outsiders need not be in the table.
within as (
  select m.bloc
  from members m
  left join insiders i on i.country = m.country
  group by m.bloc
  having count(*) = count(i.country)
),
blocs as (
  select m.bloc, m.country from members m join within w on w.bloc = m.bloc
  union
  select country as bloc, country from insiders
),
purchases as (
  select b.bloc, f.year, f.product, f.exporter as partner, cast(sum(f.value) as decimal(18, 3)) as value
  from flows f
  join blocs b on b.country = f.importer
  where f.exporter <> f.importer
  group by b.bloc, f.year, f.product, f.exporter
  having sum(f.value) > 0
),
sided as (
  select p.bloc, p.year, p.product, p.partner, i.country is not null as inside, p.value
  from purchases p
  left join insiders i on i.country = p.partner
),
summed as (
  select bloc, year, product, partner, inside, value,
    sum(value) over (partition by bloc, year, product) as value_all,
    sum(value) over (partition by bloc, year, product, inside) as value_side,
    row_number() over (partition by bloc, year, product order by value desc, partner) as place,
    row_number() over (partition by bloc, year, product, inside order by value desc, partner) as place_side
  from sided
)
select
  bloc, cast(year as integer) as year, product, partner, inside, value,
  case when not inside then cast(value as double) / cast(value_side as double) end as share_extra,
  cast(value as double) / cast(value_all as double) as share_all,
  cast(case when not inside then place_side end as integer) as place_extra,
  cast(place as integer) as place_all
from summed

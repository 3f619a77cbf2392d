-- Who supplies an eight-digit product from outside: imports of the inside bloc, of every bloc within it and of each member, by supplier outside.
with members as (
  select bloc, member as country from memberships
),
insiders as (
  select country from members where bloc = :inside
),
-- A bloc with a member outside is left out: the Member States alone report.
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
imports as (
  select year, month, reporter, partner, unspecified, product, value
  from flows
  where flow = 'import' and value > 0 and (partner is null or partner <> reporter)
),
-- A year that stands as a whole is not added to its months.
whole as (
  select distinct year, reporter, product from imports where month is null
),
counted as (
  select i.*
  from imports i
  left join whole w on w.year = i.year and w.reporter = i.reporter and w.product = i.product
  where i.month is null or w.year is null
),
months as (
  select b.bloc, c.year, c.product, case when count(*) = count(c.month) then count(distinct c.month) else 12 end as months
  from counted c
  join blocs b on b.country = c.reporter
  group by b.bloc, c.year, c.product
),
-- A partner that is no country is on the side its code says; one whose side is unknown counts on neither.
sided as (
  select b.bloc, c.year, c.product, coalesce(c.partner, 'unspecified') as partner, c.value,
    case when i.country is not null then 'inside' when c.partner is not null then 'outside' else c.unspecified end as side
  from counted c
  join blocs b on b.country = c.reporter
  left join insiders i on i.country = c.partner
),
suppliers as (
  select bloc, year, product, partner, cast(sum(value) as decimal(18, 2)) as value
  from sided
  where side = 'outside'
  group by bloc, year, product, partner
),
within_trade as (
  select bloc, year, product, cast(sum(value) as decimal(18, 2)) as value
  from sided
  where side = 'inside'
  group by bloc, year, product
),
shares as (
  select bloc, year, product, partner, value, sum(value) over (partition by bloc, year, product) as imports_extra,
    cast(value as double precision) / cast(sum(value) over (partition by bloc, year, product) as double precision) as share
  from suppliers
),
concentrations as (
  select bloc, year, product, sum(case when partner <> 'unspecified' then share * share else 0 end) as cdi1,
    sum(case when partner = 'unspecified' then share * share else 0 end) as unnamed
  from shares
  group by bloc, year, product
)
select
  s.bloc, cast(s.year as integer) as year, s.product, s.partner, s.value, s.share,
  cast(case when s.partner <> 'unspecified' then
    row_number() over (partition by s.bloc, s.year, s.product, s.partner = 'unspecified' order by s.value desc, s.partner) end as integer) as place,
  cast(s.imports_extra as decimal(18, 2)) as imports_extra,
  coalesce(i.value, cast(0 as decimal(18, 2))) as imports_intra,
  case when s.imports_extra >= :value_at_least then c.cdi1 end as cdi1,
  case when s.imports_extra >= :value_at_least then c.cdi1 + c.unnamed end as cdi1_high,
  case when s.imports_extra >= :value_at_least then
    cast(s.imports_extra as double precision) / cast(s.imports_extra + coalesce(i.value, 0) as double precision) end as cdi2,
  cast(m.months as integer) as months
from shares s
join concentrations c on c.bloc = s.bloc and c.year = s.year and c.product = s.product
join months m on m.bloc = s.bloc and m.year = s.year and m.product = s.product
left join within_trade i on i.bloc = s.bloc and i.year = s.year and i.product = s.product

-- World production, capacity and reserves by country: the share of each, what is left of the world, and the concentration it allows.
with newest as (
  select substance, stage, year, max(edition) as edition
  from production
  group by substance, stage, year
),
-- The newest edition that gives a year speaks for it, unless all are asked for.
chosen as (
  select p.*
  from production p
  join newest n on n.substance = p.substance and n.stage = p.stage and n.year = p.year
  where n.edition = p.edition or :all_editions
),
-- Printed totals are rounded: where the parts are more than the total, the parts are the total. XX is a total that cannot be made, and
-- without a printed total only parts that are all known make one.
worlds as (
  select edition, substance, stage, year, min(unit) as unit,
    max(case when area = 'world' then value end) as total,
    sum(case when area <> 'world' then value end) as parts,
    max(case when (area = 'world' and upper(printed) = 'XX') or (area <> 'world' and value is null) then 1 else 0 end) = 1 as unclear
  from chosen
  group by edition, substance, stage, year
),
totals as (
  select edition, substance, stage, year, unit,
    case when total is not null and total >= coalesce(parts, 0) then total when total is not null or not unclear then parts end as world
  from worlds
),
countries as (
  select edition, substance, stage, year, country, min(material) as material, min(type) as type,
    sum(value) as value, max(case when estimated then 1 else 0 end) = 1 as estimated, max(case when withheld then 1 else 0 end) = 1 as withheld
  from chosen
  where area = 'country'
  group by edition, substance, stage, year, country
),
shares as (
  select c.edition, c.substance, c.stage, c.year, c.country, c.material, c.type, c.value, t.unit, t.world, c.estimated, c.withheld,
    case when t.world > 0 then cast(c.value as double precision) / cast(t.world as double precision) end as share
  from countries c
  join totals t on t.edition = c.edition and t.substance = c.substance and t.stage = c.stage and t.year = c.year
),
accounts as (
  select edition, substance, stage, year, min(material) as material, min(type) as type, min(unit) as unit, min(world) as world,
    sum(value) as known, sum(share) as named, sum(share * share) as hhi,
    cast(sum(case when withheld then 1 else 0 end) as integer) as withheld_countries
  from shares
  group by edition, substance, stage, year
),
listed as (
  select edition, substance, stage, year, country, material, type, value, unit, share, estimated, withheld from shares
  union all
  -- What others make, what is withheld and what nobody knows: of the world, but of no country named here.
  select edition, substance, stage, year, 'rest' as country, material, type,
    world - coalesce(known, 0) as value, unit, 1 - coalesce(named, 0) as share, false as estimated, false as withheld
  from accounts
  where world > coalesce(known, 0)
)
select
  l.substance, l.stage, cast(l.year as integer) as year, l.country, l.edition, l.material, l.type,
  l.value, l.unit, l.share,
  cast(case when l.country <> 'rest' and l.value > 0 then
    rank() over (partition by l.edition, l.substance, l.stage, l.year, l.country = 'rest' order by coalesce(l.value, 0) desc) end as integer) as place,
  a.hhi,
  case when a.hhi is not null then a.hhi + (1 - a.named) * (1 - a.named) end as hhi_high,
  a.withheld_countries,
  l.estimated, l.withheld
from listed l
join accounts a on a.edition = l.edition and a.substance = l.substance and a.stage = l.stage and a.year = l.year

-- Supply risk from the weighted concentrations as printed; where none are printed, from the supply shares of that assessment.
with weighed as (
  select
    s.material, s.stage, s.mix, cast(s.share as double) as share,
    -- Terms are rounded to fifteen decimals, so that their sum does not depend on their order.
    cast(cast(s.share as double) * cast(s.share as double) * cast(g.wgi_scaled as double) * cast(s.t as double) as decimal(38, 15)) as term
  from supply_shares s
  left join governance g on g.country = s.country
),
mixes as (
  select
    material, stage, mix,
    -- Not known when too little of the mix is listed, or when more than one per cent of it has no governance weight.
    case
      when sum(cast(share as decimal(38, 15))) >= cast(:least_listed as decimal(38, 15))
        and sum(case when term is null then cast(share as decimal(38, 15)) else 0 end) <= 0.01
      then cast(sum(term) as double)
    end as concentration
  from weighed
  group by material, stage, mix
),
printed as (
  select
    p.material, p.stage, p.year, p.scope,
    coalesce(cast(p.hhi_global as double), gs.concentration) as hhi_global,
    coalesce(cast(p.hhi_eu as double), eu.concentration) as hhi_eu,
    case
      when p.import_reliance < 0 then 0e0
      when p.import_reliance > 100 then 1e0
      else cast(p.import_reliance as double) / 100
    end as import_reliance,
    cast(p.eol_rir as double) / 100 as eol_rir,
    cast(p.si_sr as double) as si_sr,
    cast(p.supply_risk as double) as published,
    cast(p.economic_importance as double) as economic_importance
  from published p
  left join mixes gs on gs.material = p.material and gs.stage = p.stage and gs.mix = 'GS' and p.year = :shares_year
  left join mixes eu on eu.material = p.material and eu.stage = p.stage and eu.mix = 'EU' and p.year = :shares_year
),
mixed as (
  select
    material, stage, year, scope, hhi_global, hhi_eu, import_reliance, eol_rir, si_sr, published, economic_importance,
    case scope
      when 'GS' then hhi_global
      when 'EU' then hhi_eu
      when 'GS+EU' then hhi_global * import_reliance / 2 + hhi_eu * (1 - import_reliance / 2)
    end as concentration
  from printed
)
select
  material, stage, cast(year as integer) as year,
  case
    when concentration * eol_rir * si_sr is not null then scope
    when scope is null then 'mix not printed'
    when eol_rir is null then concat(scope, ', recycling rate not printed')
    when si_sr is null then concat(scope, ', substitution index not printed')
    when scope = 'GS+EU' and import_reliance is null then concat(scope, ', import reliance not printed')
    when scope <> 'EU' and hhi_global is null then concat(scope, ', world shares not known')
    else concat(scope, ', EU shares not known')
  end as scope,
  concentration * (1 - eol_rir) * si_sr as supply_risk,
  published,
  economic_importance
from mixed

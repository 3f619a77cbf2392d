select
  material, cast(year as integer) as year,
  cast(supply_risk as double) as supply_risk, cast(economic_importance as double) as economic_importance,
  case when year < 2017 then '2011' else '2017' end as scale
from history

-- Years without data count as unknown: what they could change decides between yes, no and not known.
with counted as (
  select
    present.bloc, present.year, present.product, present.dependent as dependent_now,
    cast(sum(case when past.dependent is not null then 1 else 0 end) as integer) as years_known,
    cast(sum(case when past.dependent then 1 else 0 end) as integer) as years_dependent
  from dependency present
  join dependency past
    on past.bloc = present.bloc and past.product = present.product
    and past.year > present.year - :window and past.year <= present.year
  group by present.bloc, present.year, present.product, present.dependent
)
select
  bloc, year, product, dependent_now,
  cast(year - :window + 1 as integer) as first_year,
  years_known,
  years_dependent,
  case
    when years_dependent >= :years_needed then true
    when years_dependent + :window - years_known < :years_needed then false
  end as persistent
from counted

-- One row where the database holds the demo company; ready once all of it is made. Elsewhere the table stays empty.
create table demo_company (
  made_on date constraint demo_company_pk primary key,
  ready boolean not null
);

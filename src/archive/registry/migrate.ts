/** Brings a registry to the tables this version knows. */
import type { Driver } from "./driver.ts";
import { migrations } from "./migrations.ts";

/** Applies what is missing, each in a transaction of its own with its record; two processes at once take turns. */
export async function migrate(driver: Driver): Promise<void> {
  await driver.run(
    "create table if not exists octant_migration (id int primary key, name text not null, at timestamptz not null default now())",
  );
  for (const migration of migrations) {
    await driver.transaction("lock table octant_migration in exclusive mode", async (ask) => {
      const [done] = await ask("select id from octant_migration where id = $1", [migration.id]);
      if (done) return;
      await ask(migration.sql);
      await ask("insert into octant_migration (id, name) values ($1, $2)", [migration.id, migration.name]);
    });
  }
}

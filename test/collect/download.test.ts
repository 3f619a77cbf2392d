import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectSource } from "#collect";
import type { SourceFolder } from "#content";
import { type Desk, openDesk, refusal } from "./desk.ts";

let desk: Desk;
let server: Server;
let source: SourceFolder;
const steps: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const chips = desk.source("eto_chips");
  server = createServer((request, response) => {
    const name = basename(request.url ?? "");
    if (name === "stops.csv") {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half a file");
      setTimeout(() => response.destroy(), 20);
      return;
    }
    readFile(join(chips.sample ?? "", name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  source = { ...chips, card: { ...chips.card, downloads: chips.card.downloads.map((address) => `${base}/${basename(address)}`) } };
});
afterAll(async () => {
  server.close();
  await desk.finish();
});

const fetchAll = (downloads = source.card.downloads) =>
  collectSource({
    view: desk.view,
    source: { ...source, card: { ...source.card, downloads } },
    consent: true,
    effects: { ...desk.effects, progress: ({ step }) => steps.push(step) },
  });

describe("the official address", () => {
  it("is fetched after a yes, with progress, and stands in the lineage", async () => {
    const collected = await fetchAll();
    expect(collected.rows).toMatchObject({ inputs: 4, providers: 4, shares: 4, links: 3 });
    expect(collected.dataAge.state).toBe("live");
    expect(collected.manifest?.parts[0]?.origins.map((origin) => origin.address)).toEqual(source.card.downloads);
    expect(steps).toContain(source.card.downloads[0]);
    expect((await fetchAll()).changed).toBe(false);
  });

  it("that answers no, or stops half way, is told with the address and the way round it", async () => {
    const before = await desk.view.manifests();
    const moved = await refusal(fetchAll(source.card.downloads.map((address) => address.replace("inputs", "moved"))));
    expect(moved).toMatchObject({ code: "source-address-refused", details: { answer: "404" } });
    expect(moved.remedy()).toContain("--from PATH");
    const stopped = await refusal(fetchAll(source.card.downloads.map((address) => address.replace("inputs", "stops"))));
    expect(stopped.code).toBe("source-address-unreachable");
    expect(await desk.view.manifests()).toEqual(before);
  });
});

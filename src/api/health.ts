/** For whoever keeps an eye on the process: alive, ready, and in numbers. Nothing of the data. */
import type { Observatory } from "#observatory";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { z } from "zod";

export function addHealth(server: FastifyInstance, observatory: Observatory, instance: string): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const seconds = new Histogram({
    name: "octant_request_seconds",
    help: "Time to answer, by route of the contract and status",
    labelNames: ["route", "status"],
    registers: [registry],
  });
  server.addHook("onResponse", async (request, reply) => {
    seconds.observe({ route: request.routeOptions.url ?? "other", status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const alive = z.object({ status: z.literal("ok"), version: z.string(), instance: z.string() });
  server.get("/healthz", { schema: { summary: "The process is alive", response: { 200: alive } } }, () => ({
    status: "ok",
    version: observatory.version,
    instance,
  }));
  server.get(
    "/readyz",
    { schema: { summary: "The archive answers", response: { 200: z.object({ status: z.literal("ready") }) } } },
    async () => {
      await observatory.as(observatory.publicReader).session({ owner: false, viewingAs: null });
      return { status: "ready" };
    },
  );
  const metrics = { summary: "Metrics of the process (Prometheus)", response: { 200: z.string() } };
  server.get("/metrics", { schema: metrics }, async (_, reply) =>
    reply
      .type(registry.contentType)
      .serializer(String)
      .send(await registry.metrics()),
  );
  server.get("/api/openapi.json", { schema: { hide: true, response: { 200: z.unknown() } } }, () => server.swagger());
}

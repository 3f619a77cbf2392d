/** The built page: hashed files for ever, everything else asked again; an address of the page itself gives the page. */
import { basename } from "node:path";
import fastifyStatic from "@fastify/static";
import { problem } from "#model";
import type { FastifyInstance } from "fastify";

/** Vite puts a hash in the name of each file under `assets/`. */
const hashed = /[\\/]assets[\\/]/;

export async function addPage(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    const page = request.method === "GET" && !path.startsWith("/api/") && !basename(path).includes(".");
    if (!page) throw problem("address-unknown", { address: request.url });
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}

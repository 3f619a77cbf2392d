/** Octant as a person uses it: the command in a process of its own, with its peak memory. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../bin/octant.mjs", import.meta.url));

/** Runs one command to its end. Returns what it printed and its peak memory in MB (null where the system does not say). */
export async function octant(words) {
  const child = spawn(process.execPath, [command, ...words, "--quiet"], { stdio: ["ignore", "pipe", "pipe"] });
  const memory = watchMemory(child.pid);
  let out = "";
  let complaint = "";
  child.stdout.on("data", (bytes) => (out += bytes));
  child.stderr.on("data", (bytes) => (complaint += bytes));
  const code = await new Promise((done) => child.on("close", done));
  memory.stop();
  if (code !== 0) throw new Error(`octant ${words.join(" ")} ended with ${code}: ${complaint}${out}`);
  return { out, peak: memory.peak() };
}

/** Opens the observatory and waits until it is ready and the page answers. */
export async function serve(data) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [command, "serve", "--data", data, "--port", String(port), "--quiet"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  child.stderr.on("data", (bytes) => (said += bytes));
  const ended = new Promise((done) => child.on("close", done));
  let isRunning = true;
  void ended.then(() => (isRunning = false));
  while (!(await answers(`${address}/readyz`)) || !(await answers(`${address}/`))) {
    if (!isRunning) throw new Error(`octant serve ended: ${said}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const memory = watchMemory(child.pid);
  return {
    address,
    peak: () => memory.peak(),
    stop: async () => {
      memory.stop();
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function answers(address) {
  try {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The highest resident memory of a process so far, in MB, by the kernel's own high-water mark. */
function watchMemory(pid) {
  let highest = null;
  const look = () => {
    try {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
      if (found) highest = Math.max(highest ?? 0, Number(found[1]) / 1024);
    } catch {
      // Ended, or a system without /proc.
    }
  };
  look();
  const ticker = setInterval(look, 25);
  return {
    stop: () => clearInterval(ticker),
    peak: () => {
      look();
      return highest;
    },
  };
}

/** One at a time: two starts of the same folder wait for each other while packages or the program are written. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { say } from "./steps.mjs";

const heartbeat = 2000;
const patience = { owner: 30_000, child: 300_000 };

/**
 * Does the work while holding the folder's lock; waits as long as another living process holds it. The work may sign for
 * a process it starts: the lock stands until that one has ended too, even when we are killed.
 */
export async function alone(root, work) {
  const lock = join(root, ".preparing");
  await take(lock);
  const beat = setInterval(() => touch(lock), heartbeat);
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  const stop = { SIGINT: () => process.exit(130), SIGTERM: () => process.exit(143) };
  for (const [signal, leave] of Object.entries(stop)) process.once(signal, leave);
  try {
    return await work((child) => sign(lock, [process.pid, child]));
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    for (const [signal, leave] of Object.entries(stop)) process.off(signal, leave);
    release();
  }
}

async function take(lock) {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      sign(lock, [process.pid]);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) say("  another Octant is preparing this folder; waiting for it …");
    await new Promise((done) => setTimeout(done, 250));
  }
}

function sign(lock, processes) {
  writeFileSync(join(lock, "owner"), JSON.stringify({ processes, host: hostname() }));
}

/**
 * True when those who took the lock are gone. The owner shows itself by touching the lock; when it falls silent on this machine,
 * the process it signed for is waited for, though not for ever.
 */
function isAbandoned(lock) {
  let silent = 0;
  try {
    silent = Date.now() - statSync(lock).mtimeMs;
    const { processes, host } = JSON.parse(readFileSync(join(lock, "owner"), "utf8"));
    if (host !== hostname()) return silent > patience.owner;
    const [owner, ...children] = processes;
    if (isAlive(owner) && silent < patience.owner) return false;
    return silent > patience.child || !children.some(isAlive);
  } catch {
    // Just taken and not yet signed, or just released; or its owner was killed before it could sign.
    return silent > patience.owner;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  // What has ended but was not collected by its parent still answers to its number.
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/\) Z /.test(readFileSync(state, "utf8"));
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // Somebody cleaned up the folder; the work goes on.
  }
}

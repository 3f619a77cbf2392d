// Imported first by every command, in words that any Node can read: says which Node is needed and stops if this is not it.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Octant needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  console.error("Install a newer one from https://nodejs.org (or with nvm: nvm install 22), then repeat the command.");
  process.exit(1);
}

/** `npm start`: makes everything ready and opens the observatory. Words after `--` go to `octant serve`. */
process.argv.splice(2, 0, "serve");
await import("./octant.mjs");

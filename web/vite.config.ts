import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** The page: built into dist/web, served by the observatory. During development `/api` goes to a running `octant serve`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ["octant-source", ...defaultClientConditions] },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 700,
    // Rooms of the house are pure: what the page does not use of them stays out of it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/[\\/](src|zod)[\\/]/.test(id) } },
  },
  server: { port: 4811, proxy: { "/api": process.env["OCTANT_URL"] ?? "http://127.0.0.1:4810" } },
});

import { inject } from 'vitest'

/** Which Chromium the programs under test run in, for tests that need a newer one than some Electron has. */
export const chromiumMajor = (): number => Number.parseInt(inject('hostVersions').chrome, 10)

/** The oldest Chromium that pdf.js runs in: the first with `Math.sumPrecise`. */
export const PDF_NEEDS = 147

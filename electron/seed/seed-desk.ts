import type { Desk } from '../desk.ts'
export const seedDesk = (desk: Desk, wanted: { readonly rows: number; readonly seed: number }) => ({
  desk: typeof desk,
  wanted,
})

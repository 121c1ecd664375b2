import { z } from 'zod'

export const json = z.json()
export type Json = z.output<typeof json>
export type JsonObject = { readonly [name: string]: Json }

export const jsonObject = z.record(z.string(), json)

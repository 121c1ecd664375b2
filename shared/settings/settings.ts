import { z } from 'zod'
import { deskDefaults } from '../desk-defaults/desk-defaults.ts'
import { labelPapers } from '../labels/label-paper.ts'
import { leadRights } from '../operators/lead-right.ts'
import { operatorName } from '../operators/operator.ts'
import { MOST_RULES, orderRule } from '../order-rules/order-rule.ts'
import { paperLanguages } from '../papers/paper-language.ts'
import { languages } from './language.ts'

export const appearances = ['system', 'light', 'dark'] as const
export const densities = ['normal', 'large'] as const

/** What the people at a desk choose for it. */
export const settings = z.strictObject({
  /** The desk's name, as the history shows it. */
  desk_name: z.string().trim().min(1).max(50),
  /** Who works here, as the history shows it. */
  operator: z.string().trim().min(1).max(50),
  appearance: z.enum(appearances),
  language: z.enum(languages),
  density: z.enum(densities),
  /** Whether it can be heard that a scan was not taken. */
  scan_sound: z.boolean(),
  /** What the scanner sends before and after each code; it is taken away. */
  scan_prefix: z.string().max(10),
  scan_suffix: z.string().max(10),
  /** What labels are printed on. */
  label_paper: z.enum(labelPapers),
  /** Whether packing slips tell prices where nobody says otherwise. */
  slip_prices: z.boolean(),
  /** Whose language packing slips are in. */
  paper_language: z.enum(paperLanguages),
  /** Whether what goes into a parcel is scanned, one by one, before it is finished. */
  bench_counting: z.boolean(),
  /** Whether the scan of the last thing that goes into a parcel finishes it, as the key would. */
  bench_last_scan: z.boolean(),
  /** Whether a packing slip is printed with each parcel. */
  bench_slip: z.boolean(),
  /** What is filled in where an order says nothing. */
  desk_defaults: deskDefaults,
  /** In their order. */
  order_rules: z.array(orderRule).max(MOST_RULES),
  /** Whether the list still asks for them. */
  asks_desk_defaults: z.boolean(),
  /** What only leads may do, where there are operators. */
  leads_only: z.array(z.enum(leadRights)).max(leadRights.length),
  /** How long nobody has touched anything when the desk locks itself; never with 0. */
  lock_after_seconds: z.int().min(0).max(86_400),
  /** Whether a badge alone signs nobody on who has a PIN. */
  badge_needs_pin: z.boolean(),
})
export type Settings = z.output<typeof settings>

/** Some of the settings, to be changed; the others stay. */
export const settingsChange = z.strictObject({
  desk_name: settings.shape.desk_name.exactOptional(),
  operator: operatorName.exactOptional(),
  appearance: settings.shape.appearance.exactOptional(),
  language: settings.shape.language.exactOptional(),
  density: settings.shape.density.exactOptional(),
  scan_sound: settings.shape.scan_sound.exactOptional(),
  scan_prefix: settings.shape.scan_prefix.exactOptional(),
  scan_suffix: settings.shape.scan_suffix.exactOptional(),
  label_paper: settings.shape.label_paper.exactOptional(),
  slip_prices: settings.shape.slip_prices.exactOptional(),
  paper_language: settings.shape.paper_language.exactOptional(),
  bench_counting: settings.shape.bench_counting.exactOptional(),
  bench_last_scan: settings.shape.bench_last_scan.exactOptional(),
  bench_slip: settings.shape.bench_slip.exactOptional(),
  /** As a whole: what is not given is gone. */
  desk_defaults: settings.shape.desk_defaults.exactOptional(),
  asks_desk_defaults: settings.shape.asks_desk_defaults.exactOptional(),
})
export type SettingsChange = z.output<typeof settingsChange>

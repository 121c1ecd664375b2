import { hostname } from 'node:os'
import type { Settings } from '#shared/settings/settings.ts'
import { userName } from './platform/user-name.ts'

/** What a desk is like that nobody has set up: called as its computer and whoever is signed in there. */
export const defaultSettings = (): Settings => ({
  desk_name: hostname().slice(0, 50) || 'Desk',
  operator: userName().slice(0, 50) || 'Operator',
  appearance: 'system',
  language: 'system',
  density: 'normal',
  scan_sound: true,
  scan_prefix: '',
  scan_suffix: '',
  label_paper: '4x6',
  slip_prices: false,
  paper_language: 'desk',
  bench_counting: true,
  bench_last_scan: false,
  bench_slip: false,
  desk_defaults: {},
  order_rules: [],
  asks_desk_defaults: true,
  leads_only: [],
  lock_after_seconds: 0,
  badge_needs_pin: false,
})

import { describe, expect, it } from 'vitest'
import { checkPrinter, treeOfPrinter } from '#features/settings/printers/printer-form.ts'
import type { Printer } from '#shared/printers/printer.ts'

const bench: Printer = {
  printer: 3,
  name: 'Bench',
  paper: 'labels',
  format: 'zpl',
  dpi: 300,
  size: 'a6',
  way: { kind: 'network', host: '192.168.1.50', port: 9100 },
  is_paused: true,
}

describe('the form of a printer', () => {
  it('sends a printer that was not touched as it is', () => {
    const { is_paused: _state, ...settings } = bench
    expect(checkPrinter(bench, treeOfPrinter(bench))).toEqual({ ok: true, request: settings })
  })

  it('sends nothing that was entered for another paper or another way', () => {
    const form = {
      ...treeOfPrinter(bench),
      paper: 'documents',
      way: { kind: 'folder', host: '192.168.1.50', port: 9100, folder: '/var/spool/labels' },
    }
    expect(checkPrinter(undefined, form)).toEqual({
      ok: true,
      request: { name: 'Bench', paper: 'documents', way: { kind: 'folder', folder: '/var/spool/labels' } },
    })
  })

  it('tells all that is wrong at once, each at its field', () => {
    const form = { ...treeOfPrinter(undefined), way: { kind: 'network', host: 'http://zebra', port: 70_000 } }
    const checked = checkPrinter(undefined, form)
    expect(checked.ok ? [] : checked.problems.map(({ property, code }) => [property, code])).toEqual([
      ['$.name', 'required_property_missing'],
      ['$.way.host', 'invalid_format'],
      ['$.way.port', 'value_too_large'],
    ])
  })
})

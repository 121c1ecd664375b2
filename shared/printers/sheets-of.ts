import type { PrinterSettings } from './printer.ts'

/** As many dots to the inch as printers of documents have at least; only bars are made of dots. */
const DOCUMENT_DPI = 300

/** What a printer takes. */
export const sheetsOf = (settings: PrinterSettings) =>
  settings.paper === 'labels'
    ? ({ size: settings.size, format: settings.format, dpi: settings.dpi } as const)
    : ({ size: 'a4', format: 'pdf', dpi: DOCUMENT_DPI } as const)

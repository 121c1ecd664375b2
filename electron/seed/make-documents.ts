import type { DocumentType } from '#shared/documents/document.ts'
import type { ReadDocument } from '../documents/read-document.ts'
import { isoOf } from '../platform/iso-time.ts'

const DAY = 24 * 3_600_000

type Sample = { readonly type: DocumentType; readonly title: string; readonly bytes: Uint8Array }

/** A page of paper with a heading, as small as a PDF can be. */
const aPage = (title: string): Uint8Array => {
  const drawing = `BT /F1 24 Tf 72 740 Td (${title}) Tj /F1 12 Tf 0 -32 Td (A sample, made up to try the program with.) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + trailer)
}

const sampleOf = (type: DocumentType, title: string): Sample => ({ type, title, bytes: aPage(title) })
const invoice = sampleOf('commercial_invoice', 'Commercial invoice')
const packingList = sampleOf('packing_list', 'Packing list')
const licence = sampleOf('export_licence', 'Export licence')

type Documented = { readonly id: number; readonly created: number; readonly hasCustoms: boolean }

/**
 * The documents that travel with a shipment: with most that pass customs. Chosen by the number of its row and not by the
 * dice, so that the shipments of a seed are the same with documents as without.
 */
export const documentsFor = ({ id, created, hasCustoms }: Documented): readonly ReadDocument[] => {
  if (!hasCustoms) return []
  const isLicensed = id % 10 === 0
  return [
    ...(id % 4 === 0 ? [] : [documentOf(invoice)]),
    ...(id % 3 === 0 ? [documentOf(packingList)] : []),
    ...(isLicensed ? [documentOf(licence, isoOf(created + (20 + (id % 100)) * DAY))] : []),
  ]
}

const documentOf = ({ type, title, bytes }: Sample, expiration?: string): ReadDocument => ({
  file_name: `${title}.pdf`,
  file_format: 'pdf',
  document_type: type,
  usage: 'electronic_trade',
  ...(expiration === undefined ? {} : { expiration }),
  bytes,
})

import { printedHead } from '#shared/audit/audit-head.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { headOf } from '../../audit/chain.ts'
import { openAuditStore } from '../../audit/store.ts'
import { depotsOf, lineOfRow, totalsOfRows } from '../../manifests/lines.ts'
import { createManifestReading } from '../../manifests/reading.ts'
import { openManifestStore } from '../../manifests/store.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Reader } from '../../platform/database.ts'
import { drawManifest } from '../../printing/draw-manifest.ts'
import { readDrawingTools } from '../../printing/drawing-tools.ts'
import { joinFiles } from '../../printing/pdf/join-files.ts'
import { createPdfs } from '../../printing/pdf/open-pdf.ts'
import { printTexts } from '../../printing/print-texts.ts'
import type { Talk } from './talk.ts'
import type { TaskOf, ThreadResult } from './thread-task.ts'

/** Draws manifests, one after the other in one file. @throws Refusal where there is no such manifest any more */
export const printManifests = async (
  { desk, manifests }: TaskOf<'manifests'>,
  reader: Reader,
  talk: Talk,
): Promise<ThreadResult['manifests']> => {
  const store = openManifestStore(reader)
  const reading = createManifestReading(store)
  const auditHead = printedHead(headOf(openAuditStore(reader).last()))
  const openPdf = createPdfs(readDrawingTools)
  // A manifest leaves the desk: the carrier's people read it, whatever language is spoken at the desk.
  const texts = printTexts(englishReader, systemClock.offsetAt)
  const files: Uint8Array[] = []
  for (const { reference, accountNumber } of manifests) {
    const row = reading.find(reference)
    const rows = store.lines(row.id)
    const created = new Date(row.created)
    const heading = {
      reference,
      desk: desk.name,
      depots: depotsOf(store.addresses(row.id), texts),
      carrier: row.carrier_name,
      accountNumber,
      created: texts.longMoment(created),
      shipments: rows.length,
    }
    const content = {
      heading,
      created,
      auditHead,
      lines: rows.map(lineOfRow),
      services: totalsOfRows(rows),
      texts,
    }
    files.push(await drawManifest(openPdf, content, { heed: talk.throwIfStopped, report: talk.report }))
  }
  const [only, ...others] = files
  return only && others.length === 0 ? only : await joinFiles(files)
}

import type { ManifestDocumentsRequest } from '#shared/manifests/manifest.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { Clock } from '../platform/clock.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'

type Ports = { readonly clock: Clock; readonly printed: PrintedFiles }
/** Draws manifests as one file. @throws Refusal; what the signal was aborted with */
export type DrawManifests = (
  wanted: { readonly manifests: readonly string[]; readonly job?: string | undefined },
  signal: AbortSignal | undefined,
) => Promise<Uint8Array>

/** Draws several manifests, and shows them one after the other in one document. */
export const createOpenDocuments =
  ({ clock, printed }: Ports, draw: DrawManifests) =>
  async (request: ManifestDocumentsRequest, signal: AbortSignal | undefined): Promise<OpenedDocument> => {
    const content = await draw(request, signal)
    const [only, ...others] = request.manifests
    const made = isoOf(clock.now().getTime()).replaceAll(/[:.]/gu, '-')
    const name = others.length === 0 ? only : `manifests_${made}`
    return printed.open({ file_name: `${name}.pdf`, content, shipments: [] })
  }

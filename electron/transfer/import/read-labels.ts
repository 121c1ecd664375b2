import { type Problem, Refusal } from '#shared/api-error.ts'
import { normalizeFileName } from '#shared/documents/file-name.ts'
import { problemAt } from '#shared/problems.ts'
import type { RecordedLabels } from '#shared/transfer/whole-record.ts'
import { fileNameOf } from '../../documents/read-file.ts'
import { readCarrierLabel } from '../../labels/carrier-label/read-carrier-label.ts'
import type { WholeLabels } from '../../labels/store.ts'

/** The labels that came with a shipment. */
export const labelsIn = ({
  carrier_labels: carrierLabels = [],
  kept_labels: keptLabels = [],
}: RecordedLabels): WholeLabels => ({
  carrierLabels: carrierLabels.map(({ file_content: content, ...label }) => ({
    label,
    file: bytesOf(content),
  })),
  keptLabels: keptLabels.map(({ digest, file_content: content }) => ({
    digest: Buffer.from(digest, 'hex'),
    file: bytesOf(content),
  })),
})

/** What stands against them: they go to printers as they are, so that nothing comes in here that could not be attached. */
export const problemsOfLabels = async (labels: RecordedLabels): Promise<readonly Problem[]> => {
  const { carrier_labels: carrierLabels = [], kept_labels: keptLabels = [] } = labels
  const problems: Problem[] = []
  if (carrierLabels.length > 0 && !labels.allocation)
    problems.push(problemAt(['carrier_labels'], 'invalid_value'))
  for (const [index, { file_content: content, ...label }] of carrierLabels.entries()) {
    const path = ['carrier_labels', index]
    const bytes = bytesOf(content)
    const isFirst =
      carrierLabels.findIndex((one) => one.contents_reference === label.contents_reference) === index
    if (!isFirst || !labels.contents.some(({ reference }) => reference === label.contents_reference))
      problems.push(problemAt([...path, 'contents_reference'], 'invalid_contents_reference'))
    if (normalizeFileName(label.file_name) !== label.file_name)
      problems.push(problemAt([...path, 'file_name'], 'invalid_format'))
    const isWhole = bytes.length === label.size && fileNameOf(bytes) === label.sha256
    problems.push(
      ...(await problemsOfFile(bytes, [...path, 'file_content'], isWhole ? [label.file_format] : [])),
    )
  }
  for (const [index, { file_content: content }] of keptLabels.entries())
    problems.push(
      ...(await problemsOfFile(bytesOf(content), ['kept_labels', index, 'file_content'], ['pdf', 'zpl'])),
    )
  return problems
}

/** A file has to be one label, of one of the formats. */
const problemsOfFile = async (
  bytes: Uint8Array,
  path: readonly PropertyKey[],
  formats: readonly string[],
): Promise<readonly Problem[]> => {
  try {
    const { format, labels } = await readCarrierLabel(bytes)
    return labels.length === 1 && formats.includes(format) ? [] : [problemAt(path, 'invalid_format')]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.problems.map(({ property: _inFile, ...problem }) => ({
      ...problemAt(path, 'invalid_format'),
      ...problem,
    }))
  }
}

const bytesOf = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'base64'))

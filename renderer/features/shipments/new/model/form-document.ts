import { z } from 'zod'
import { isRuleCode } from '#shared/api-error.ts'
import { documentTypes, documentUsages, fileFormats } from '#shared/documents/document.ts'
import { isFindingReason } from '#shared/documents/inspect/found.ts'
import type { FindingReason } from '#shared/documents/finding.ts'
import { draftFileId } from '#shared/drafts.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'

const finding = z.object({
  reason: z.custom<FindingReason>(isFindingReason),
  code: z.string().refine(isRuleCode),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What is not known is left out of a draft. */
const ifAny = <Value>(schema: z.ZodType<Value>) =>
  schema.optional().transform((given): Value | undefined => given)

/** A document as it lies on the page. Its bytes are no part of it: they are kept apart, by its id. */
export const formDocument = z
  .object({
    id: draftFileId,
    fileName: z.string(),
    size: z.number(),
    fileFormat: ifAny(z.enum(fileFormats)),
    documentType: ifAny(z.enum(documentTypes)),
    isTypeGuessed: z.boolean(),
    usage: z.enum(documentUsages),
    expiration: z.string(),
    finding: ifAny(finding),
  })
  .readonly() satisfies z.ZodType<ChosenDocument>

import { formatBytes } from '#app/i18n/format-bytes.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import card from './card.module.css'
import type { ToldDocument } from './document-change.ts'

/** Which documents an entry of the history is about: name, type, and what kind of file. */
export const ToldDocuments = ({ documents }: { readonly documents: readonly ToldDocument[] }) => {
  const wordLabel = useWordLabel()
  const locale = useLocale()
  return documents.map(({ document_reference, document_type: type, file_name, file_format, size }) => (
    <div key={document_reference}>
      {file_name !== undefined && (
        <div>
          <bdi>{file_name}</bdi>
        </div>
      )}
      <div className={card['quiet']}>
        {[wordLabel('document_type', type), file_format.toUpperCase(), formatBytes(size, locale)]
          .map(isolate)
          .join(' · ')}
      </div>
    </div>
  ))
}

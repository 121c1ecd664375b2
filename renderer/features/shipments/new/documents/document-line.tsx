import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat } from '#shared/documents/document.ts'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'
import { DocumentFields } from '../../documents/document-fields.tsx'
import { DocumentName } from '../../documents/document-name.tsx'
import { type DocumentField, documentFieldName } from '../../documents/document-problems.ts'
import type { FieldProblems } from '#ui/form/located-problems.ts'
import { useFormFields } from '#ui/form/use-field.ts'
import classes from './documents.module.css'
import { useChosenName } from './use-chosen-name.ts'

type DocumentLineProps = {
  readonly document: ChosenDocument
  readonly problems: FieldProblems
  readonly onChange: (document: ChosenDocument) => void
  readonly onPreview: (previewed: {
    readonly id: string
    readonly name: string
    readonly format: FileFormat
  }) => void
  readonly onRemove: () => void
}

/** A document on the page: what it is, what is said of it, and what stands against it. */
export const DocumentLine = ({ document, problems, onChange, onPreview, onRemove }: DocumentLineProps) => {
  const { t } = useTranslation(['new-shipment', 'documents'])
  const locale = useLocale()
  const { messageOf, get } = useFormFields()
  const { id, fileFormat: format, size, finding } = document
  const problemAt = (field: DocumentField): string | undefined => {
    const located = problems[documentFieldName(id, field)]
    return located && messageOf(located, get())
  }
  const name = useChosenName()(document)
  const named = { name: isolate(name) }
  const kind = [format?.toUpperCase(), formatBytes(size, locale)].filter((part) => part !== undefined)
  return (
    <li className={classes['line']}>
      <div role="group" aria-label={name}>
        <div className={classes['head']}>
          <DocumentName name={name} format={format} />
          <span className={classes['kind']}>{kind.map(isolate).join(' · ')}</span>
          {/* What is wrong with the file itself leads here: it is looked at, or removed. */}
          <span className={classes['actions']} data-field={documentFieldName(id, 'content')}>
            {format && !finding && (
              <Act label={t('documents:preview', named)} run={() => onPreview({ id, name, format })}>
                <IconEye size={16} />
              </Act>
            )}
            <Act label={t('documents:remove.action', named)} run={onRemove}>
              <IconTrash size={16} />
            </Act>
          </span>
        </div>
        <DocumentFields
          document={document}
          onChange={onChange}
          problems={{
            type: problemAt('type'),
            usage: problemAt('usage'),
            expiration: problemAt('expiration'),
            // The finding says more than the code that it is refused under.
            content: finding ? undefined : problemAt('content'),
          }}
        />
      </div>
    </li>
  )
}

type ActProps = { readonly label: string; readonly run: () => void; readonly children: ReactNode }

const Act = ({ label, run, children }: ActProps) => (
  <Tooltip label={label} multiline maw={320}>
    <ActionIcon size="sm" aria-label={label} onClick={run}>
      {children}
    </ActionIcon>
  </Tooltip>
)

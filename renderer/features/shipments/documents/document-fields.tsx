import { UnstyledButton } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import {
  documentTypes,
  documentUsages,
  type DocumentType,
  type DocumentUsage,
} from '#shared/documents/document.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { MomentField } from '#ui/fields/moment/moment-field.tsx'
import { WordField } from '#ui/fields/choice/word-field.tsx'
import { Caution } from './caution.tsx'
import type { ChosenDocument } from './chosen-document.ts'
import { documentFieldName } from './document-problems.ts'
import classes from './documents.module.css'
import { useFindingText } from './use-finding-text.ts'

type DocumentFieldsProps = {
  readonly document: ChosenDocument
  readonly onChange: (document: ChosenDocument) => void
  /** What is wrong, in words. */
  readonly problems: {
    readonly type?: string | undefined
    readonly usage?: string | undefined
    readonly expiration?: string | undefined
    readonly content?: string | undefined
  }
}

const chosenType = z.enum(documentTypes)
const chosenUsage = z.enum(documentUsages)

/** What is said of a document: its type, usage and expiry. One that is not taken has none, and says why instead. */
export const DocumentFields = (props: DocumentFieldsProps) => {
  const { document, problems } = props
  const findingText = useFindingText()
  if (document.finding) return <Problem text={problems.content ?? findingText(document.finding)} />
  return (
    <>
      <div className={classes['fields']}>
        <TypeField {...props} />
        <UsageField {...props} />
        <ExpiryField {...props} />
      </div>
      {problems.content !== undefined && <Problem text={problems.content} />}
    </>
  )
}

const Problem = ({ text }: { readonly text: string }) => (
  <div className={classes['problem']} role="alert">
    <IconAlertCircle size={16} className={classes['icon']} aria-hidden />
    <span>{text}</span>
  </div>
)

/** The type; while it is only a guess it says so, until somebody chooses or agrees. */
const TypeField = ({ document, onChange, problems }: DocumentFieldsProps) => {
  const { t } = useTranslation('documents')
  const { id, documentType, isTypeGuessed } = document
  const choose = (type: DocumentType | undefined): void =>
    onChange({ ...document, documentType: type, isTypeGuessed: false })
  return (
    <div>
      <WordField
        name={documentFieldName(id, 'type')}
        label={t('field.type')}
        value={documentType ?? ''}
        none={t('field.chooseType')}
        choices={documentTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(value) => choose(chosenType.safeParse(value).data)}
        problem={problems.type}
      />
      {isTypeGuessed && (
        <Caution>
          {t('guessed.note')}{' '}
          <UnstyledButton className={classes['agree'] ?? ''} onClick={() => choose(documentType)}>
            {t('guessed.agree')}
          </UnstyledButton>
        </Caution>
      )}
    </div>
  )
}

const UsageField = ({ document, onChange, problems }: DocumentFieldsProps) => {
  const { t } = useTranslation('documents')
  const choose = (usage: DocumentUsage): void => onChange({ ...document, usage })
  return (
    <WordField
      name={documentFieldName(document.id, 'usage')}
      label={t('field.usage')}
      value={document.usage}
      choices={documentUsages.map((value) => ({ value, label: t(`usage.${value}`) }))}
      onChange={(value) => choose(chosenUsage.parse(value))}
      problem={problems.usage}
    />
  )
}

const ExpiryField = ({ document, onChange, problems }: DocumentFieldsProps) => {
  const { t } = useTranslation('documents')
  const locale = useLocale()
  return (
    <MomentField
      name={documentFieldName(document.id, 'expiration')}
      label={t('field.expiry')}
      value={document.expiration}
      onChange={(expiration) => onChange({ ...document, expiration })}
      problem={problems.expiration}
      locale={locale}
      // A day that is named means up to its end.
      usualTime="23:59"
    />
  )
}

import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { ChoiceField } from '#ui/fields/choice/choice-field.tsx'
import { MomentField } from '#ui/fields/moment/moment-field.tsx'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { useLocale } from '#app/i18n/use-format.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { type EventField, type EventForm, longest } from './event-form.ts'
import styles from './track.module.css'

type EventFieldsProps = {
  readonly form: EventForm
  readonly onChange: (form: EventForm) => void
  /** What is in the shipment, where there is only one. */
  readonly contents: readonly StoredContents[]
  readonly problemOf: (field: EventField) => string | undefined
}

const texts = ['location', 'signee', 'description'] as const

/** When and where it happened, who signed, and what it is about. */
export const EventFields = ({ form, onChange, contents, problemOf }: EventFieldsProps) => {
  const { t } = useTranslation('allocation')
  const locale = useLocale()
  const set = (field: EventField) => (value: string) => onChange({ ...form, [field]: value })
  const tooLong = (field: (typeof texts)[number]): string | undefined =>
    form[field].trim().length > longest[field] ? t('track.tooLong', { count: longest[field] }) : undefined
  return (
    <div className={styles['fields']}>
      <MomentField
        name="track-at"
        label={t('track.at')}
        value={form.at}
        onChange={set('at')}
        problem={problemOf('at')}
        locale={locale}
        usualTime="12:00"
      />
      {texts.map((field) => (
        <TextField
          key={field}
          name={`track-${field}`}
          label={t(`track.${field}`)}
          value={form[field]}
          onChange={set(field)}
          problem={tooLong(field) ?? problemOf(field)}
        />
      ))}
      {contents.length > 1 && (
        <ChoiceField
          name="track-contents"
          label={t('track.contents')}
          value={form.contents}
          onChange={set('contents')}
          choices={contents.map((item, index) => ({
            value: item.reference,
            label: contentsName(item) ?? t('track.contentsLine', { number: index + 1 }),
          }))}
          nothingFound={t('track.noContents')}
          placeholder={t('track.allContents')}
          problem={problemOf('contents')}
        />
      )}
    </div>
  )
}

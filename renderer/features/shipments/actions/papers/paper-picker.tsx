import { Radio, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaperType, paperTypes } from '#shared/papers/paper.ts'
import styles from './papers.module.css'
import type { PapersOfShipment } from './use-papers-of-shipment.ts'

type PaperPickerProps = {
  readonly papers: Pick<PapersOfShipment, 'fitting' | 'problems'>
  readonly value: PaperType
  readonly onPick: (paper: PaperType) => void
}

/** The papers to choose from, those that make sense first, each with how much it lacks. */
export const PaperPicker = ({ papers, value, onPick }: PaperPickerProps) => {
  const { t } = useTranslation('shipment')
  const name = useId()
  const { fitting, problems } = papers
  const others = paperTypes.filter((type) => !fitting.includes(type))
  const radio = (type: PaperType) => {
    const count = problems.get(type)?.length ?? 0
    return (
      <Radio
        key={type}
        name={name}
        size="xs"
        label={
          <>
            {t(`papers.types.${type}`)}{' '}
            {count > 0 && <span className={styles['lacks']}>{t('papers.lacks', { count })}</span>}
          </>
        }
        checked={type === value}
        {...(type === value && { 'data-autofocus': true })}
        onChange={() => onPick(type)}
        classNames={{ labelWrapper: styles['wide'] ?? '', label: styles['paper'] ?? '' }}
      />
    )
  }
  return (
    <div role="radiogroup" aria-label={t('papers.which')} className={styles['papers']}>
      {fitting.map(radio)}
      {others.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('papers.others')}
        </Text>
      )}
      {others.map(radio)}
    </div>
  )
}

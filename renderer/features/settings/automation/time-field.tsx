import { TimeInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A time of day, which counts once it is whole: while it is typed, it is not. */
export const TimeField = ({
  at,
  onChange,
}: {
  readonly at: string
  readonly onChange: (at: string) => void
}) => {
  const { t } = useTranslation('automation')
  const [typed, setTyped] = useState(at)
  return (
    <TimeInput
      label={t('export.at')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => (typed === '' ? setTyped(at) : onChange(typed.slice(0, 5)))}
    />
  )
}

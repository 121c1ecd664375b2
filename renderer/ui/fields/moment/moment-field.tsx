import { Input } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fromLocalMoment, readDay, toLocalMoment } from './day.ts'
import classes from './moment-field.module.css'
import type { FieldProps } from '../text/text-field.tsx'

type MomentFieldProps = FieldProps & {
  readonly locale: string
  /** The time that a day starts out with, as `00:00`. */
  readonly usualTime: string
}

/**
 * A day and its time, on the clock of the desk; the value is the ISO 8601 moment, and stays as it was written until
 * it is changed. Days may be typed (`22.11.`, `+3`) or picked.
 */
export const MomentField = (props: MomentFieldProps) => {
  const { name, label, value, onChange, problem, locale, usualTime } = props
  const { t } = useTranslation('common')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const moment = toLocalMoment(value)
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const changeDay = (day: string | null): void =>
    onChange(day === null ? '' : fromLocalMoment({ day, time: moment?.time ?? usualTime }))
  return (
    <Input.Wrapper
      label={label}
      error={problem}
      labelProps={{ htmlFor: id }}
      errorProps={{ id: `${id}-problem` }}
    >
      <div className={classes['moment']}>
        <DateInput
          id={id}
          data-field={name}
          className={classes['day']}
          value={moment?.day ?? null}
          onChange={changeDay}
          dateParser={(typed) => readDay(typed, locale, new Date())}
          valueFormat={(day) => dayFormat.format(new Date(`${day}T00:00:00`))}
          previousLabel={t('field.previousMonth')}
          nextLabel={t('field.nextMonth')}
          // Inside the page, and so inside its landmarks.
          popoverProps={{
            withinPortal: false,
            onOpen: () => setOpen(true),
            onClose: () => setOpen(false),
          }}
          // Escape closes the calendar first, not the dialog that it is in.
          data-mantine-stop-propagation={isOpen}
          weekendDays={[]}
          hideOutsideDates
          allowDeselect
          error={problem !== undefined}
          withErrorStyles
          {...(problem !== undefined && { 'aria-describedby': `${id}-problem` })}
        />
        {moment && (
          <TimeInput
            className={classes['time']}
            aria-label={t('field.time', { what: label })}
            value={moment.time}
            onChange={({ currentTarget: { value: time } }) => {
              if (time !== '') onChange(fromLocalMoment({ day: moment.day, time }))
            }}
          />
        )}
      </div>
    </Input.Wrapper>
  )
}

import { useEffect, useRef } from 'react'
import { focusField } from '#ui/fields/focus-field.ts'
import { addressField } from '../model/field-of-path.ts'
import { contactChoice } from './at-location.tsx'

/**
 * Choosing a location puts other fields in the place of those that Tab was on its way to, and letting go of it puts
 * them back: the focus goes to the first of what is there now, and is not lost.
 */
export const useFocusKept = (addressId: number, isAtLocation: boolean): void => {
  const was = useRef(isAtLocation)
  useEffect(() => {
    if (was.current === isAtLocation) return
    was.current = isAtLocation
    // Where the focus goes is only known once the key that moves it is done with.
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      focusField(isAtLocation ? contactChoice(addressId) : addressField(addressId, 'firstName'))
    })
  }, [addressId, isAtLocation])
}

import CalendarTodayOutlined from '@mui/icons-material/CalendarTodayOutlined';
import { Box, IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DAY, readDay } from './read-day.ts';

interface DayFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'type'> {
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Told what was typed and is no day; without it the field goes back to the day it had. */
  readonly onUnread?: (text: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/**
 * A day as YYYY-MM-DD, typed or taken from the browser's calendar. A native date input would show the order
 * of day and month of the browser's language, not of the language chosen here.
 */
export const DayField = ({ value, onChange, onUnread, onBlur, min, max, ...rest }: DayFieldProps) => {
  const translate = useTranslate();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const type = (next: string) => {
    setText(next);
    if (next === '' || DAY.test(next)) onChange(next);
  };
  const leave = () => {
    const day = text === '' ? '' : readDay(text);
    if (day === undefined && onUnread) return onUnread(text);
    setText(day ?? value);
    if (day !== undefined && day !== value) onChange(day);
  };
  const button = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        size="small"
        aria-label={translate('words.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarTodayOutlined sx={{ fontSize: 18 }} />
      </IconButton>
      <Box
        ref={calendar}
        component="input"
        type="date"
        tabIndex={-1}
        aria-hidden
        value={DAY.test(text) ? text : ''}
        onChange={(event) => type((event.target as HTMLInputElement).value)}
        {...{ min, max }}
        sx={{
          position: 'absolute',
          right: 0,
          bottom: 0,
          width: '1px',
          height: '1px',
          opacity: 0,
          border: 0,
          p: 0,
          pointerEvents: 'none',
        }}
      />
    </InputAdornment>
  );
  return (
    <TextField
      {...rest}
      value={text}
      placeholder={translate('words.day_pattern')}
      onChange={(event) => type(event.target.value.trim())}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
      slotProps={{
        input: { endAdornment: button },
        htmlInput: { inputMode: 'numeric', maxLength: 11 },
        inputLabel: { shrink: true },
      }}
    />
  );
};

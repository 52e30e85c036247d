'use client';

import { createContext } from 'react';

/** What the error page says, in the language of the page; given by the layout, as an error page gets no props. */
export const FailureLabels = createContext({ title: '', text: '', again: '', part: '', load: '' });

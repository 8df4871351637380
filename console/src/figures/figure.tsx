import './figure.css';
import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';

/** One number, and below it what there is to say about it. */
export function Figure({ children, about }: { children: string; about?: ReactNode }) {
  return (
    <>
      <div className="figure">{children}</div>
      {about && (
        <Box color="text-body-secondary" fontSize="body-s">
          {about}
        </Box>
      )}
    </>
  );
}

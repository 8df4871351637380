import ExpandableSection, { type ExpandableSectionProps } from '@cloudscape-design/components/expandable-section';
import { type ReactNode, useState } from 'react';

interface Props {
  headerText: string;
  variant?: ExpandableSectionProps.Variant;
  defaultExpanded?: boolean;
  children(): ReactNode;
}

/** A section whose content is made when it is opened first: of a long list nobody opens more than a few. */
export function Expandable({ headerText, variant = 'inline', defaultExpanded = false, children }: Props) {
  const [isExpanded, setIsExpanded] = useState(defaultExpanded);
  const [wasExpanded, setWasExpanded] = useState(defaultExpanded);
  return (
    <ExpandableSection
      variant={variant}
      headerText={headerText}
      expanded={isExpanded}
      onChange={({ detail }) => {
        setIsExpanded(detail.expanded);
        setWasExpanded(true);
      }}
    >
      {wasExpanded && children()}
    </ExpandableSection>
  );
}

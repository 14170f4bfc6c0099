/**
 * The style of what is added to the pages of cases. They are a shadow tree:
 * style sheets of the portal end at its edge, its custom properties do not.
 */
export const casePageStyles = `
.weibao-strip,
.weibao-applied,
.weibao-applied li,
.weibao-applied nav {
  color: var(--bui-fg-primary);
  font-family: var(--bui-font-regular);
  font-size: 14px;
  line-height: 1.5;
}

.weibao-strip,
.weibao-applied nav {
  display: flex;
  flex-wrap: wrap;
  gap: 8px 16px;
  align-items: center;
}

.weibao-strip {
  margin: 0 0 20px;
}

.weibao-applied {
  margin: 32px 16px 48px;
  padding-top: 16px;
  border-top: 1px solid var(--bui-border-2);
}

.weibao-applied h2 {
  margin: 0 0 12px;
  font-size: 18px;
  font-weight: 600;
}

.weibao-applied p {
  margin: 12px 0;
}

.weibao-applied ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

.weibao-applied li {
  display: grid;
  grid-template-columns: 112px minmax(0, 1fr) auto;
  gap: 4px 12px;
  align-items: baseline;
  padding: 8px 0;
  border-top: 1px solid var(--bui-border-1);
}

.weibao-mark,
.weibao-count,
.weibao-revise {
  display: inline-flex;
  gap: 4px;
  align-items: center;
  width: fit-content;
  white-space: nowrap;
}

.weibao-mark {
  padding: 2px 8px;
  border-radius: 6px;
  background: var(--bui-bg-neutral-2);
}

.weibao-mark[data-level='I'],
.weibao-mark[data-worked='false'] {
  background: var(--bui-negative-bg-subdued);
  color: var(--bui-negative-fg-subdued);
}

.weibao-mark[data-level='II'] {
  background: var(--bui-warning-bg-subdued);
  color: var(--bui-warning-fg-subdued);
}

.weibao-mark[data-status='reviewed'],
.weibao-mark[data-worked='true'] {
  background: var(--bui-positive-bg-subdued);
  color: var(--bui-positive-fg-subdued);
}

.weibao-strip svg,
.weibao-applied svg {
  flex: none;
  width: 16px;
  height: 16px;
  fill: currentColor;
}

.weibao-strip a,
.weibao-applied a {
  color: var(--bui-announcement-fg-subdued);
  text-decoration: underline;
}

.weibao-revise {
  margin-left: auto;
}

.weibao-what {
  overflow-wrap: anywhere;
}

.weibao-note {
  display: block;
  white-space: pre-line;
}

.weibao-who,
.weibao-prompt {
  color: var(--bui-fg-secondary);
}

.weibao-applied button {
  min-height: 36px;
  padding: 4px 12px;
  border: 1px solid var(--bui-border-2);
  border-radius: 6px;
  background: var(--bui-bg-neutral-1);
  color: inherit;
  font: inherit;
  cursor: pointer;
}

.weibao-who button {
  display: inline-flex;
  gap: 4px;
  align-items: center;
  margin-left: 12px;
}

.weibao-refusal {
  display: block;
  color: var(--bui-negative-fg-subdued);
}

.weibao-applied button:disabled,
.weibao-applied button[aria-disabled='true'] {
  cursor: default;
  opacity: 0.5;
}

@media (max-width: 640px) {
  .weibao-applied li {
    grid-template-columns: minmax(0, 1fr);
  }

  .weibao-revise {
    margin-left: 0;
  }

  .weibao-who button {
    display: flex;
    margin: 4px 0 0;
  }
}
`;

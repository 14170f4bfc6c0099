import { Link } from '@backstage/core-components';
import { SubRouteRef, useRouteRef } from '@backstage/frontend-plugin-api';

export interface ParentLinkProps {
  routeRef: SubRouteRef;
  /** Which view of that page, where it has several. */
  search?: string;
  children: string;
}

/** The way back to the list a record stands in. */
export function ParentLink(props: ParentLinkProps) {
  const { routeRef, search = '', children } = props;
  const route = useRouteRef(routeRef);
  return route ? <Link to={`${route()}${search}`}>{children}</Link> : null;
}

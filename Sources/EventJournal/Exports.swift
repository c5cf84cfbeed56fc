// Whoever imports this module handles values of these two: JSON in the steps from one version of an event to the next, and paths
// and error numbers of files.
@_exported public import CanonicalJSON
@_exported public import SystemPackage

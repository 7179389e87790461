// The tests' main. Version 2 of Catch2 writes it by a macro; version 3 is asked for its session.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
#else
#define CATCH_CONFIG_MAIN
#include "tests/catch.h"
#endif

namespace Kanalvalg.Tests;

public class RepositoryTests
{
    [Fact]
    public void The_root_is_the_folder_of_the_solution() => File.Exists(Repository.PathOf("Kanalvalg.sln")).ShouldBeTrue();
}
